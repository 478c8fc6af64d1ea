package source

import (
	"context"
	"crypto/rand"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"vouchsafe.example/envelope"
)

// Withdrawals are what a source can take back, each with the sentence that says
// so and the kinds of consent that it ends.
var withdrawals = []struct {
	sentence string
	kinds    envelope.Consents
}{
	{"withdraw.print", envelope.ConsentParaphrase | envelope.ConsentQuote | envelope.ConsentPicture | envelope.ConsentVoice},
	{"withdraw.share", envelope.ConsentMatchInside | envelope.ConsentMatchAcross | envelope.ConsentCourt},
	{"withdraw.contact", envelope.ConsentContact},
	{"withdraw.hold", envelope.ConsentHold},
}

// echoes says the word of the last visit that the newsroom knows, and this
// visit's own, if that is offered.
func (v *conversation) echoes() {
	if v.visit.Offered&envelope.OfferEcho == 0 {
		return
	}
	if v.visit.Echo > 0 {
		v.say("say.echo", "word", v.listWord(v.visit.Echo))
	}
	v.say("say.word", "word", v.listWord(v.visit.Word))
}

// listWord is a word by its number, from 1, in the list of her language.
func (v *conversation) listWord(n int) string {
	return envelope.ListWord(v.lang.Lang, n)
}

// rule asks what she lays down beside her letter, or without one; nil for
// nothing. A first visit has nothing to lay down anything for.
func (v *conversation) rule(ctx context.Context) (*envelope.Rule, error) {
	if v.first {
		return nil, nil
	}
	r := &envelope.Rule{}
	type choice struct {
		sentence string
		ask      func(context.Context, *envelope.Rule) error
	}
	choices := []choice{{"withdraw", v.withdraw}}
	if v.visit.Offered&envelope.OfferDecoy != 0 {
		choices = append(choices, choice{"decoy", v.decoy})
	}
	if v.visit.Offered&envelope.OfferCheckIn != 0 {
		choices = append(choices, choice{"silence", v.checkIn})
	}
	var list strings.Builder
	for i, c := range choices {
		fmt.Fprintf(&list, "\n  %d  %s", i+1, v.sentence(c.sentence))
	}
	numbers, err := v.numbers(ctx, v.sentence("program.more")+list.String(), len(choices))
	if err != nil {
		return nil, err
	}
	for _, n := range numbers {
		v.put("")
		if err := choices[n-1].ask(ctx, r); err != nil {
			return nil, err
		}
	}
	if r.Withdrawn == 0 && r.CheckIn == nil && r.Decoy == nil {
		return nil, nil
	}
	return r, nil
}

func (v *conversation) withdraw(ctx context.Context, r *envelope.Rule) error {
	var list strings.Builder
	for i, w := range withdrawals {
		fmt.Fprintf(&list, "\n  %d  %s", i+1, v.sentence(w.sentence))
	}
	v.say("withdraw.hint")
	numbers, err := v.numbers(ctx, v.sentence("program.withdraw")+list.String(), len(withdrawals))
	for _, n := range numbers {
		r.Withdrawn |= withdrawals[n-1].kinds
	}
	return err
}

// decoy makes nine other words and registers them, if she has learnt them. They
// are stretched as hers are, and nothing of them is sent but what a desk needs.
func (v *conversation) decoy(ctx context.Context, r *envelope.Rule) error {
	for _, name := range []string{"decoy.what", "decoy.limits", "decoy.when", "more.wait"} {
		v.say(name)
	}
	words, err := envelope.NewPassphrase(rand.Reader)
	if err != nil {
		return fmt.Errorf("couldn't make a passphrase: %w", err)
	}
	defer words.Wipe()
	v.showNine(words)
	answer, err := v.ask(ctx, "program.decoy", "yes", v.yes())
	if err != nil || !v.understands(answer, "program.yes") {
		return err
	}
	keys := words.Keys(v.Newsroom)
	defer keys.Wipe()
	r.Decoy = envelope.DecoyOf(keys)
	return nil
}

func (v *conversation) checkIn(ctx context.Context, r *envelope.Rule) error {
	v.say("silence.what")
	v.say("more.wait")
	for {
		answer, err := v.ask(ctx, "program.days", "least", envelope.MinSilence, "most", envelope.MaxSilence)
		if err != nil || answer == "" {
			return err
		}
		days, err := strconv.Atoi(plain(answer))
		switch {
		case err == nil && days == 0:
			r.CheckIn = &envelope.CheckIn{}
			return nil
		case err == nil && days >= envelope.MinSilence && days <= envelope.MaxSilence:
			wish, err := v.wish(ctx)
			r.CheckIn = &envelope.CheckIn{Days: days, Wish: wish}
			return err
		}
		v.say("say.ruleDays", "least", envelope.MinSilence, "most", envelope.MaxSilence)
	}
}

func (v *conversation) wish(ctx context.Context) (string, error) {
	for {
		wish, err := v.ask(ctx, "silence.wish")
		if err != nil {
			return "", err
		}
		wish = strings.ToValidUTF8(wish, "\ufffd")
		over := len(wish) - envelope.MaxWish
		if over <= 0 {
			return wish, nil
		}
		v.say("say.wishLong", "n", utf8.RuneCountInString(wish[len(wish)-over:]))
	}
}
