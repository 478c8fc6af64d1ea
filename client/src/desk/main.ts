import "./frame.ts";
