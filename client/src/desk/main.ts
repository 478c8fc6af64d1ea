import "./frame.ts";
import "./keep.ts";
import "./tick.ts";
import "./words.ts";
