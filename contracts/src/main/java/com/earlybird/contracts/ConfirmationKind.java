package com.earlybird.contracts;

/** What a revision of a delivery is: a word at the door, the office's later one, an undo. */
public enum ConfirmationKind {
    /** Said at the door: the first word, or the next one after it was taken back. */
    CONFIRMATION,
    /** Said by the office of what is confirmed. */
    CORRECTION,
    /** Takes the confirmation before it back; the delivery is open again. */
    UNDO
}
