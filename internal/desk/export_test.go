package desk

// Break puts c in the place of the casebook wherever records are changed; nil
// puts the casebook back.
func (s *Syncer) Break(c Casebook) { s.broken = c }

// IsLeading is isLeading.
var IsLeading = isLeading
