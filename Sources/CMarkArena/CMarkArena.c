#include "CMarkArena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
  /// A page of some hundred words takes about half of it. The first block of a thread is kept.
  BLOCK_SIZE = 256 * 1024,
  /// As malloc aligns; before each piece of memory stands its size.
  ALIGNMENT = 16,
};

struct block {
  struct block *previous;
  size_t size, used;
  _Alignas(ALIGNMENT) unsigned char bytes[];
};

static _Thread_local struct block *current;

static void give_up(void) {
  fputs("there is no memory left to read Markdown with\n", stderr);
  abort();
}

static size_t rounded(size_t size) { return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT; }

static void *take(size_t size) {
  if (size > SIZE_MAX / 2) give_up();
  size_t whole = ALIGNMENT + rounded(size);
  if (current == NULL || current->size - current->used < whole) {
    size_t room = whole > BLOCK_SIZE ? whole : BLOCK_SIZE;
    struct block *block = malloc(sizeof(struct block) + room);
    if (block == NULL) give_up();
    *block = (struct block){.previous = current, .size = room, .used = 0};
    current = block;
  }
  unsigned char *start = current->bytes + current->used;
  memcpy(start, &size, sizeof size);
  current->used += whole;
  return start + ALIGNMENT;
}

static void *take_cleared(size_t count, size_t size) {
  if (size > 0 && count > SIZE_MAX / size) give_up();
  return memset(take(count * size), 0, count * size);
}

static void *take_more(void *old, size_t size) {
  if (old == NULL) return take(size);
  size_t old_size;
  memcpy(&old_size, (unsigned char *)old - ALIGNMENT, sizeof old_size);
  if (size <= old_size) return old;
  // What was taken last can grow where it stands, as the text of a paragraph does line by line.
  size_t start = (size_t)((unsigned char *)old - current->bytes);
  int is_last = (unsigned char *)old >= current->bytes && start + rounded(old_size) == current->used;
  if (is_last && size <= SIZE_MAX / 2 && rounded(size) <= current->size - start) {
    memcpy((unsigned char *)old - ALIGNMENT, &size, sizeof size);
    current->used = start + rounded(size);
    return old;
  }
  return memcpy(take(size), old, old_size);
}

static void keep(void *memory) { (void)memory; }

tally_arena_mark tally_arena_taken(void) {
  return (tally_arena_mark){.block = current, .used = current == NULL ? 0 : current->used};
}

cmark_node *tally_arena_parse(const char *text, size_t length, int options) {
  static cmark_mem memory = {take_cleared, take_more, keep};
  cmark_parser *parser = cmark_parser_new_with_mem(options, &memory);
  cmark_parser_feed(parser, text, length);
  return cmark_parser_finish(parser);
}

void tally_arena_give_back(tally_arena_mark mark) {
  while (current != mark.block && current->previous != NULL) {
    struct block *previous = current->previous;
    free(current);
    current = previous;
  }
  if (current != NULL) current->used = current == mark.block ? mark.used : 0;
}
