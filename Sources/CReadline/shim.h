// GNU readline and its history; the accessors read and write C globals that Swift 6 refuses.
#include <signal.h>
#include <stdio.h>
#include <sys/select.h>
#include <readline/readline.h>
#include <readline/history.h>

static inline void coach_readline_prepare(
    rl_getc_func_t *getc, rl_completion_func_t *completion, rl_compdisp_func_t *display) {
  rl_readline_name = "coach";
  rl_getc_function = getc;
  rl_attempted_completion_function = completion;
  // Only spaces part words: handles hold @ and dates hold dashes.
  rl_completer_word_break_characters = " \t\n=";
  rl_completer_quote_characters = "\"'";
  rl_completion_display_matches_hook = display;
  history_write_timestamps = 1;
  history_comment_char = '#';
  history_multiline_entries = 1;
}

static inline const char *coach_readline_line(void) { return rl_line_buffer; }
static inline void coach_readline_no_files(void) { rl_attempted_completion_over = 1; }
static inline void coach_readline_append(int character) {
  rl_completion_append_character = character;
}
static inline const char *coach_history_line(int offset) {
  HIST_ENTRY *entry = history_get(offset);
  return entry ? entry->line : 0;
}
static inline int coach_history_length(void) { return history_length; }
static inline int coach_readline_is_completing(void) { return RL_ISSTATE(RL_STATE_COMPLETING) != 0; }
static inline int coach_history_base(void) { return history_base; }
// Waits until a descriptor can be read, with other signals let through; negative when one came.
static inline int coach_wait_to_read(int descriptor, const sigset_t *mask) {
  fd_set descriptors;
  FD_ZERO(&descriptors);
  FD_SET(descriptor, &descriptors);
  return pselect(descriptor + 1, &descriptors, 0, 0, 0, mask);
}
