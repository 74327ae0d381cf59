/// Memory for cmark's trees that is taken in order and given back at once. A page makes hundreds of
/// nodes and small strings, which all go together.
///
/// Each thread has its own. Trees are given back in the opposite order of their making, and a tree
/// must not be changed: what cmark gives back by itself stays taken until the tree goes.
#ifndef TALLY_CMARK_ARENA_H
#define TALLY_CMARK_ARENA_H

#include <cmark.h>
#include <stddef.h>

/// How much of its memory a thread has taken.
typedef struct {
  void *_Nullable block;
  size_t used;
} tally_arena_mark;

/// What this thread has taken so far.
tally_arena_mark tally_arena_taken(void);

/// Parses `length` bytes of UTF-8. The tree lives until what was taken since an earlier mark is given
/// back; it is not for cmark_node_free. Ends the program where there is no memory, as cmark does.
cmark_node *_Nullable tally_arena_parse(const char *_Nullable text, size_t length, int options);

/// Gives back what this thread has taken since.
void tally_arena_give_back(tally_arena_mark mark);

#endif
