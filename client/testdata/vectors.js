// Built from sources 20f1733ebe3eb8e4edbd67b97617538f0aa39b4908349fca4dfe4a494c0c40b8; see client/client.go.
"use strict";
(() => {
})();
