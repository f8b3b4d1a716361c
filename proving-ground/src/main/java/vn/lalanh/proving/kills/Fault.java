package vn.lalanh.proving.kills;

/** What can go wrong on a line between two parts. */
enum Fault {
    /** Every piece arrives late. */
    DELAY,
    /** Half a piece arrives, then the connection ends in good order. */
    CUT,
    /** The connection is reset, and so is every new one. */
    RESET,
    /** It is accepted and never answered; such a connection stays dumb for ever, as behind a firewall that forgot it. */
    BLACK_HOLE
}
