package source

// Every sentence the program says stands here, so that it can be read as one
// text and, later, be said in other languages. Short, calm, no promise the
// program doesn't keep.
const (
	sayTitle = "Write to %s"

	sayFirstMinute = `
We read what you send. We can't come and help you.
%s
Whose device is this? Whoever lends it may see that this program ran.
Don't telephone us from your own number.
This program writes nothing to disk. It can't protect you from a device that
is watched while you type, or from somebody who sees the screen.
Answers can appear from tomorrow on. There is no hurry to come back.
To leave at any moment: Ctrl-C. The screen is wiped at once.
`
	sayNoHelp = "If you are in danger now, leave this and get to safety first."

	sayHaveWords   = "If you have written before, type your nine words. If not, press Enter."
	sayWordCount   = "That is %d words; there are nine. Type all nine, in order."
	sayWordUnknown = "Word %d, %q, isn't one of the list.%s"
	sayWordNear    = " Did you mean: %s?"
	sayChecksum    = "All nine words exist, but they don't belong together. One of them is\nanother word, or two have changed places. Nothing was sent."
	sayTooLong     = "That is too long to be nine words."

	sayLooking    = "Looking for letters to you …"
	sayNoLetters  = "There is no letter for you now."
	sayLetters    = "There are %d letters for you."
	sayOneLetter  = "There is one letter for you."
	sayLetterHead = "\nLetter %d, from %s:\n"
	sayArrived    = "What you sent has arrived."
	sayRead       = "What you sent has been read by a person."
	sayUnverified = "A letter couldn't be checked and isn't shown. Don't trust what reaches you\nby other ways in its name."
	sayVoid       = "The desk %s was lost. What you sent to it may be unread or in other hands.\nChoose another desk and write again."

	sayWriteFirst = `
Write a few lines: what, where, roughly when, are you safe? No names. Not
everything yet. A line with a single dot ends it. A dot at once: write nothing.
`
	sayWriteAgain = `
Write if you want to. A line with a single dot ends it. A dot at once: write
nothing.
`
	sayOver       = "This is %d bytes too long for one letter. Send the first part now and the rest\nin a second letter. Your text is kept; the last lines below were not taken:"
	sayLanguage   = "In which language did you write? (en, ru, ar, …; Enter: %s)"
	sayBadLang    = "Two or three letters, as in en, ru, ar, fr."
	sayWhichAns   = "Does this answer one of the letters? Its number, or Enter for no."
	sayBadNumber  = "A number from 1 to %d, or Enter."
	sayFile       = "Add a photograph or a file? Its path, or Enter for no."
	sayFileBad    = "That file can't be read: %s. Another path, or Enter for none."
	sayFileSize   = "%s has %d bytes; more than %d can't be sent. Another path, or Enter for none."
	sayFileEmpty  = "%s is empty. Another path, or Enter for none."
	sayFileAdded  = "Added. That something large was sent can be seen by whoever watches the line."
	sayFileMost   = "No more files fit with one letter."
	sayDanger     = "Are you in danger now? (y, or Enter for no)"
	sayDesks      = "Who may read it? Numbers, or Enter for all:"
	sayDesksAgain = "Who may read it? Numbers, or Enter for whoever wrote to you:"
	sayBadDesk    = "Numbers from 1 to %d, with spaces between, or Enter for all."
	sayConsent    = `
Before you send: we keep this to read it. We share nothing until you say yes.
A fingerprint of it stays public for good; it tells nobody your words. A court
could order us to hand over what we hold.`
	sayPassphrase = `
These nine words bring you back here, from any device. They exist nowhere else.

    %s
    %s
    %s

Learn them if you can. On paper they can be found.
`
	saySend      = "Enter: send. 'once': send and don't come back (no words needed). 'no': don't send."
	saySendAgain = "Enter: send. 'no': don't send."
	sayTry       = "To try whether you know them, type the nine words; or press Enter."
	sayTryRight  = "Those are your words."
	sayTryWrong  = "Not those. Here they are again:\n\n    %s\n    %s\n    %s\n"
	sayKeep      = "What you have read is destroyed when you leave. To keep letters for next time,\ntype their numbers; or press Enter."
	sayUploading = "Sending the file"
	// Sent is said once a letter is kept at the letterbox.
	Sent       = "Sent. It has arrived at the newsroom's letterbox."
	sayNothing = "Nothing was sent but an empty envelope, as at every visit."
	// Destroyed is said once what she has read is gone.
	Destroyed        = "What you read has been destroyed at the letterbox. Nobody can fetch it again,\nif the letterbox did as it was told and nobody copied its disk before."
	sayBye           = "You can close this window. Nothing was written to this device by this program."
	sayClear         = "Press Enter to clear the screen."
	sayNotUnderstood = "That wasn't understood. Nothing was sent."
	sayYesOrNo       = "y for yes, Enter for no."

	sayUnreachable = "The newsroom's letterbox can't be reached now. It may be down,\nor the address may be mistyped."
	sayNoTor       = "Tor isn't running on this device, or not where this program looks for it.\nNothing was sent, and nobody was asked for the newsroom's address. Start Tor\nBrowser and leave it open, then try again."
	sayOutOfReach  = "Tor is running, but finds no way to the letterbox now. That happens, and\nmostly passes: wait a minute and try again. If it stays so, the letterbox may\nbe switched off, or Tor may be blocked where you are: then Tor needs a bridge."
	sayBusy        = "The letterbox is too busy just now."
	sayFull        = "The letterbox can't take anything in just now."
	sayStillHere   = "Your words are still here."
	sayRetry       = "Enter: try again. 'no': leave."
	sayRetryWords  = "Enter: try again. 'no': leave (what you wrote will be lost)."
	sayLost        = "You left before anything was sent. What you wrote is gone."
	sayUnknown     = "You left before an answer came. Your letter may have arrived, or not."
	sayFileLost    = "%s can't be read any more, or it has changed since you named it. Enter: send\nyour letter without it. 'no': leave."
	sayLeft        = "You left. Nothing that you wrote was sent."
)
