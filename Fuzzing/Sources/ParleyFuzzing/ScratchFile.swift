#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of this process in memory where there is such a place.
struct ScratchFile {
  let path: String

  init(suffix: String) {
    let folder = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    path = "\(folder)/parley-fuzz-\(getpid())-\(pthread_self()).\(suffix)"
  }

  func remove() { unlink(path) }
}
