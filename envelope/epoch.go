package envelope

import "time"

const epochSeconds = 7 * 24 * 60 * 60

// EpochOf is the number of the week that t lies in, counted from 1970.
func EpochOf(t time.Time) uint32 { return uint32(t.Unix() / epochSeconds) }

// EpochStart is the first moment of an epoch, UTC.
func EpochStart(epoch uint32) time.Time { return time.Unix(int64(epoch)*epochSeconds, 0).UTC() }

// ReleaseTime is when reply i (from 0) of k replies an epoch becomes visible:
// i·(7 d / k) after the epoch's start, in whole seconds, rounded down.
func ReleaseTime(epoch uint32, i, k int) time.Time {
	return EpochStart(epoch).Add(time.Duration(int64(i)*epochSeconds/int64(k)) * time.Second)
}

// Depth is how many bits number the tables of a newsroom with so many desks,
// T threads a desk and k replies an epoch: the smallest b with which a table
// holds 3,072 replies or fewer on average. A table has room for TableRows.
func Depth(desks, T, k int) int {
	const most = 3072
	b := 0
	for b < MaxDepth && desks*T*k > most<<b {
		b++
	}
	return b
}
