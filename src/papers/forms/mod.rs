//! What each paper says: one function per form, from the state of a meeting to
//! a document of blocks.
