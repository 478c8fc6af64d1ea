package intake

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"vouchsafe.example/envelope"
)

// withdrawals are what a source can take back, in the order of the page: the
// kinds of consent that each ends. The page's script has the same.
var withdrawals = []envelope.Consents{
	envelope.ConsentParaphrase | envelope.ConsentQuote | envelope.ConsentPicture | envelope.ConsentVoice,
	envelope.ConsentMatchInside | envelope.ConsentMatchAcross | envelope.ConsentCourt,
	envelope.ConsentContact,
	envelope.ConsentHold,
}

// laid is what she ticked and typed to lay something down.
type laid struct {
	took       []int // numbers of withdrawals, from 1
	other      bool  // the other words are to work
	days, wish string
	ends       bool // what she laid down about silence
}

func (l *laid) take(field, value string) {
	switch field {
	case "withdraw":
		if n, err := strconv.Atoi(value); err == nil && n >= 1 && n <= len(withdrawals) && !slices.Contains(l.took, n) {
			l.took = append(l.took, n)
		}
	case "other":
		l.other = value != ""
	case "days":
		l.days = strings.Map(digit, strings.TrimSpace(value))
	case "wish":
		l.wish = strings.TrimSpace(value)
	case "ends":
		l.ends = value != ""
	}
}

// digit makes Arabic and Persian digits those that numbers are read in.
func digit(r rune) rune {
	if r >= 0x660 && r <= 0x669 || r >= 0x6f0 && r <= 0x6f9 {
		return '0' + r&15
	}
	return r
}

// rule is what she lays down, nil for nothing, or what is wrong with it. The
// words that she registers were on her page.
func (x *sender) rule() (*envelope.Rule, []string) {
	l := x.form.laid
	r := &envelope.Rule{}
	for _, n := range l.took {
		r.Withdrawn |= withdrawals[n-1]
	}
	switch days, err := strconv.Atoi(l.days); {
	case l.ends:
		r.CheckIn = &envelope.CheckIn{}
	case l.days == "" && l.wish == "":
	case err != nil || days < envelope.MinSilence || days > envelope.MaxSilence:
		return nil, []string{x.lang.say("ruleDays", "least", envelope.MinSilence, "most", envelope.MaxSilence)}
	case len(l.wish) > envelope.MaxWish:
		return nil, []string{x.lang.say("wishLong", "n", utf8.RuneCountInString(l.wish[envelope.MaxWish:]))}
	default:
		r.CheckIn = &envelope.CheckIn{Days: days, Wish: l.wish}
	}
	if l.other && x.was.Other != "" {
		words, err := envelope.ParsePassphrase(x.was.Other)
		if err != nil {
			return nil, x.sorry(err)
		}
		defer words.Wipe()
		keys, err := x.derive(words)
		if err != nil {
			return nil, x.sorry(err)
		}
		defer keys.Wipe()
		r.Decoy = envelope.DecoyOf(keys)
	}
	if r.Withdrawn == 0 && r.CheckIn == nil && r.Decoy == nil {
		return nil, nil
	}
	return r, nil
}

// laidDown tells whether she laid anything down that has arrived.
func (x *sender) laidDown() bool {
	l := x.form.laid
	return len(l.took) > 0 || l.ends || l.days != "" || l.other && x.was.Other != ""
}

// offer puts into the page what is offered to her, with nine other words where
// decoys are, and the words of visits where echoes are.
func (x *sender) offer(v *view, read *reading, c *carried) error {
	if c.Word == 0 {
		c.Word = read.visit.Word
	}
	v.Decoy = read.visit.Offered&envelope.OfferDecoy != 0
	v.CheckIn = read.visit.Offered&envelope.OfferCheckIn != 0
	c.Echo = read.visit.Offered&envelope.OfferEcho != 0
	if c.Echo {
		if read.visit.Echo > 0 {
			v.Receipt = append(v.Receipt, x.lang.say("echo", "word", envelope.ListWord(x.lang.Lang, read.visit.Echo)))
		}
		v.Receipt = append(v.Receipt, x.lang.say("word", "word", envelope.ListWord(x.lang.Lang, c.Word)))
	}
	if v.Decoy && c.Other == "" {
		words, err := envelope.NewPassphrase(x.in.cfg.Rand)
		if err != nil {
			return err
		}
		c.Other = text(words, x.lang.Lang)
		words.Wipe()
	}
	if v.Decoy {
		v.Other = c.Other
	}
	return nil
}

// Took says whether she ticked that withdrawal.
func (v *view) Took(n int) bool { return slices.Contains(v.laid.took, n) }

// TookOther says whether she ticked that the other words are to work.
func (v *view) TookOther() bool { return v.laid.other }

// Days and Wish are what she typed about silence, Ends what she ticked.
func (v *view) Days() string { return v.laid.days }
func (v *view) Wish() string { return v.laid.wish }
func (v *view) Ends() bool   { return v.laid.ends }

func (v *view) LeastDays() int { return envelope.MinSilence }
func (v *view) MostDays() int  { return envelope.MaxSilence }
