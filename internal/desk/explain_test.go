package desk

import (
	"fmt"
	"strings"
	"testing"

	"vouchsafe.example/internal/courier"
	"vouchsafe.example/internal/onion"
)

// TestExplainsTheWay: somebody whose tor isn't running reads that, and not that
// the letterbox is down.
func TestExplainsTheWay(t *testing.T) {
	for _, way := range []*onion.Trouble{onion.ErrNoTor, onion.ErrOutOfReach, onion.ErrDirect} {
		status, text := explain(fmt.Errorf("couldn't sync: %w", fmt.Errorf("%w: %w", courier.ErrUnreachable, way)))
		if status != 502 || !strings.Contains(text, way.Error()) || !strings.Contains(text, way.Hint()) {
			t.Errorf("%d %s", status, text)
		}
	}
	if _, text := explain(courier.ErrUnreachable); !strings.Contains(text, "Is this computer online?") {
		t.Error(text)
	}
}
