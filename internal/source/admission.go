package source

import (
	"context"
	"errors"
	"sync"
	"time"

	"vouchsafe.example/envelope"
)

// A pass is on its way to be solved, since the letterbox gave its challenge.
// The nil one is empty.
type pass struct {
	done chan struct{} // closed when it is solved, or never will be

	mu        sync.Mutex
	solved    envelope.Pass
	err       error
	have, all int // answers
}

// solve works at a challenge, beginning now.
func solve(ctx context.Context, c envelope.Challenge) *pass {
	p := &pass{done: make(chan struct{})}
	go func() {
		defer close(p.done)
		solved, err := c.Solve(ctx, func(have, all int) {
			p.mu.Lock()
			defer p.mu.Unlock()
			p.have, p.all = have, all
		})
		p.mu.Lock()
		defer p.mu.Unlock()
		p.solved, p.err = solved, err
	}()
	return p
}

// header is what a request carries: an empty pass as long as there is none.
func (p *pass) header() string {
	if p == nil {
		return envelope.Pass{}.Header()
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.solved.Header()
}

// every is how often the person hears how far a puzzle is.
const every = time.Second

// knock asks the letterbox to be let in: with tickets of the thread, which it
// knows if a desk has taken the thread on, else for work.
func (v *conversation) knock(ctx context.Context) error {
	request, err := v.visit.Knock()
	if err != nil {
		return err
	}
	answer, err := v.post.send(ctx, envelope.PathKnock, request, envelope.ChallengesSize)
	if err != nil {
		return err
	}
	challenges, err := envelope.ParseChallenges(answer)
	if err != nil {
		return err
	}
	v.post.passes = [envelope.Uses]*pass{}
	v.post.challenges = &challenges
	return nil
}

// begin begins to work at a pass, if the letterbox gave a challenge for it.
func (v *conversation) begin(ctx context.Context, use envelope.Use) {
	if v.post.challenges != nil && v.post.passes[use] == nil {
		v.post.passes[use] = solve(ctx, v.post.challenges[use])
	}
}

// admitted does a step that carries a pass, and repeats it until it holds or
// the person leaves.
func (v *conversation) admitted(ctx context.Context, use envelope.Use, step func() error) error {
	return v.retry(ctx, func() error { return v.through(ctx, use, step) })
}

// through does a step that carries a pass: once the pass is there, and once
// more when the letterbox asks for another. A large file needs several.
func (v *conversation) through(ctx context.Context, use envelope.Use, step func() error) error {
	for again := false; ; again = true {
		if v.post.raised && v.post.challenges == nil {
			if err := v.knock(ctx); err != nil {
				return err
			}
		}
		v.begin(ctx, use)
		if err := v.await(ctx, v.post.passes[use]); err != nil {
			return err
		}
		err := step()
		if !errors.Is(err, errKnock) {
			return err
		}
		if again {
			return errBusy
		}
		v.post.raised, v.post.challenges = true, nil
	}
}

// await waits for a pass and says how far it is.
func (v *conversation) await(ctx context.Context, p *pass) error {
	if p == nil {
		return nil
	}
	tick := time.NewTicker(every)
	defer tick.Stop()
	said := -1
	for {
		select {
		case <-p.done:
			p.mu.Lock()
			defer p.mu.Unlock()
			return p.err
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
			p.mu.Lock()
			have, all := p.have, p.all
			p.mu.Unlock()
			if said < 0 {
				v.say("say.crowded")
			}
			if have > said {
				v.say("say.crowdedWork", "n", have, "all", all)
				said = have
			}
		}
	}
}
