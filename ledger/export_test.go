package ledger

// ParseCardText is for fuzzing what stands above the signatures.
var ParseCardText = parseCardText
