#include <sqlite3.h>

// sqlite3_db_config takes a variable argument list, which Swift cannot call. A defensive connection
// refuses SQL that writes to the schema table or to shadow tables of a hostile file.
static inline int parley_sqlite_defend(sqlite3 *database) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}
