import Conversation
import Glibc
import Tally

// Counts questions as fast as it can and says after each that it is counted, until somebody kills it.
//
//   TallyProbe FILE [LARGEST-FILE-IN-BYTES]
//
// With a largest size for files, as on a full disk, it says what went wrong and goes on, ten times.

let path = CommandLine.arguments[1]
let today = Day.today

func show(_ line: String) {
  print(line)
  fflush(nil)
}

do throws(TallyError) {
  let recorder = try TallyRecorder(path: path, today: today)
  if CommandLine.arguments.count > 2 {
    signal(SIGXFSZ, SIG_IGN)
    let size = rlim_t(CommandLine.arguments[2]) ?? 0
    var limit = rlimit(rlim_cur: size, rlim_max: size)
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
  }
  var counted = 0
  var failures = 0
  while failures < 10 {
    do throws(TallyError) {
      try recorder.count(Asked(.answered, topic: "topic-\(counted % 7)"), on: today)
      counted += 1
      show("counted \(counted)")
    } catch {
      failures += 1
      show("failed \(error.problem)")
    }
  }
} catch {
  show("unusable \(error)")
}
