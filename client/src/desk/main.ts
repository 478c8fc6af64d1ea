import "./frame.ts";
import "./keep.ts";
import "./words.ts";
