import Kiosk
import Testing

/// When a person is warned, and when everything is gone; time is what the tests say it is.
@Suite struct IdleWatchTests {
  private func watch() -> IdleWatch {
    var watch = IdleWatch(limit: .seconds(60))
    watch.keyPressed(at: .seconds(100))
    return watch
  }

  @Test func nobodyIsWaitedForBeforeTheFirstKey() {
    var watch = IdleWatch(limit: .seconds(60))
    #expect(watch.look(at: .seconds(1_000_000)) == .present && watch.rest(at: .seconds(1_000_000)) == nil)
  }

  @Test func theWarningComesWhenTheTimeIsOver() {
    var watch = watch()
    #expect(watch.look(at: .seconds(159.9)) == .present && !watch.isWarning)
    #expect(watch.look(at: .seconds(160)) == .absent && watch.isWarning)
  }

  @Test func thenThereAreTwentySeconds() {
    var watch = watch()
    _ = watch.look(at: .seconds(160))
    #expect(watch.look(at: .seconds(179.9)) == .absent)
    #expect(watch.look(at: .seconds(180)) == .gone)
  }

  @Test func anyKeyGoesOnAsOftenAsOneLikes() {
    var watch = watch()
    var now = Duration.seconds(100)
    for _ in 0..<50 {
      now += .seconds(79)
      #expect(watch.look(at: now - .seconds(19)) == .absent)
      #expect(watch.look(at: now) == .absent)
      watch.keyPressed(at: now)
      #expect(!watch.isWarning && watch.look(at: now) == .present)
    }
  }

  /// A machine that slept, or was busy, takes nobody's twenty seconds away.
  @Test func theWarningIsNeverLeftOut() {
    var watch = watch()
    #expect(watch.look(at: .seconds(9_999)) == .absent)
    #expect(watch.look(at: .seconds(9_999 + 19)) == .absent)
    #expect(watch.look(at: .seconds(9_999 + 20)) == .gone)
  }

  @Test func saysHowLongToSleep() {
    var watch = watch()
    #expect(watch.rest(at: .seconds(130)) == .seconds(30))
    #expect(watch.rest(at: .seconds(200)) == .zero)
    _ = watch.look(at: .seconds(160))
    #expect(watch.rest(at: .seconds(165)) == .seconds(15))
  }
}
