import Testing

@testable import Tally
