internal import Dispatch
import Knowledge
import Language
import Synchronization

/// Compiles a knowledge folder into a shelf's file; what has not changed since the last one is taken over from it.
struct ShelfBuilder {
  let folder: HashedFolder
  /// The shelf that was compiled before; nil when there is none.
  let last: ShelfFile?
  let onProgress: @Sendable (ShelfProgress) -> Void

  /// The blocks of the shelf's file, to be written one behind the other.
  ///
  /// - Throws: `KnowledgeError` when no leaflet can be used, or there are no topics to learn.
  func build() throws(KnowledgeError) -> [Blob] {
    let hash = folder.hashWithoutLeaflets
    let isKnown = last?.understandingHash == hash
    let isUsable = { (entry: HashedFolder.Entry) in
      entry.isLeaflet && folder.file(entry).flatMap { LeafletReader.read($0).leaflet } != nil
    }
    guard folder.entries.contains(where: isUsable) else { throw .noUsableLeaflet(folder.root) }
    if !isKnown { onProgress(.learning) }
    guard let understanding = (isKnown ? last?.understanding : nil) ?? learned(),
      let compiler = Self.compiler(understanding)
    else { throw .noTopics(folder.root) }
    let leaflets = compile(with: compiler, reusing: isKnown ? last : nil)
    guard !leaflets.isEmpty else { throw .noUsableLeaflet(folder.root) }
    return file(of: leaflets, understanding: understanding, analyzer: compiler.analyzer, hash: hash)
  }

  /// What is learned, as it is stored; nil when there is nothing to learn.
  private func learned() -> Blob? {
    guard let built = UnderstandingBuilder(folder: KnowledgeFolder(folder.contentsWithoutLeaflets)).build() else {
      return nil
    }
    var writer = ByteWriter()
    built.write(to: &writer)
    return Blob(writer.bytes)
  }

  /// A compiler that uses what was read back, so that fresh and stored knowledge answer with the same bits.
  static func compiler(_ understanding: Blob) -> LeafletCompiler? {
    var reader = ByteReader(understanding)
    return (try? Understanding(from: &reader)).map { LeafletCompiler($0) }
  }

  /// A compiled leaflet on its way into the file.
  private struct Compiled: Sendable {
    var stem: String
    var title: String
    var genericName: String
    var path: String
    var hash: String
    var passageCount: Int
    var record: Blob
  }

  /// Compiles the leaflets on all cores; of two with the same stem the first is kept.
  private func compile(with compiler: LeafletCompiler, reusing last: ShelfFile?) -> [Compiled] {
    let entries = folder.entries.filter(\.isLeaflet)
    let known = last.map(Self.numbers) ?? [:]
    let pieces = (entries.count + Self.pieceSize - 1) / Self.pieceSize
    let results = Mutex<(pieces: [[Compiled]], done: Int)>((Array(repeating: [], count: pieces), 0))
    DispatchQueue.concurrentPerform(iterations: pieces) { piece in
      let own = entries[piece * Self.pieceSize..<min((piece + 1) * Self.pieceSize, entries.count)]
      let compiled = own.compactMap { entry in
        last.flatMap { kept(entry, of: $0, known[Self.key(entry.path, entry.hash)]) } ?? fresh(entry, compiler)
      }
      results.withLock { results in
        results.pieces[piece] = compiled
        results.done += own.count
        onProgress(.compiling(results.done, of: entries.count))
      }
    }
    var stems: Set<String> = []
    return results.withLock { $0.pieces.joined().filter { stems.insert($0.stem).inserted } }
  }

  /// So many leaflets are compiled before another core may take some.
  private static let pieceSize = 32

  /// The numbers of a shelf's leaflets by file and content.
  private static func numbers(in file: ShelfFile) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for number in 0..<file.catalogue.count {
      numbers[key(file.catalogue.paths[number], file.catalogue.hashes[number])] = number
    }
    return numbers
  }

  private static func key(_ path: String, _ hash: String) -> String { hash + path }

  /// A leaflet that was compiled before; nil when it was not, or is damaged.
  private func kept(_ entry: HashedFolder.Entry, of file: ShelfFile, _ number: Int?) -> Compiled? {
    guard let number, let record = file.record(number) else { return nil }
    let catalogue = file.catalogue
    return Compiled(
      stem: catalogue.stems[number], title: catalogue.titles[number], genericName: catalogue.genericNames[number],
      path: entry.path, hash: entry.hash, passageCount: Int(catalogue.places[number].passageCount), record: record)
  }

  /// A leaflet compiled from its file; nil when that is no leaflet.
  private func fresh(_ entry: HashedFolder.Entry, _ compiler: LeafletCompiler) -> Compiled? {
    guard let file = folder.file(entry), let leaflet = LeafletReader.read(file).leaflet else { return nil }
    var writer = ByteWriter()
    compiler.compiled(leaflet, number: 0).write(to: &writer)
    return Compiled(
      stem: leaflet.stem, title: leaflet.title, genericName: leaflet.genericName, path: entry.path, hash: entry.hash,
      passageCount: leaflet.passages.count, record: Blob(writer.bytes))
  }

  private func file(
    of leaflets: [Compiled], understanding: Blob, analyzer: Analyzer, hash: String
  ) -> [Blob] {
    var end = 0
    var numbers: [WordHash: UInt32] = [:]
    var places: [ShelfCatalogue.Place] = []
    for (number, leaflet) in leaflets.enumerated() {
      let start = end
      end += leaflet.record.count
      numbers[WordHash(leaflet.stem)] = UInt32(number)
      places.append(
        ShelfCatalogue.Place(
          record: Slice32(start..<end), checksum: Checksum.of(leaflet.record),
          passageCount: UInt32(leaflet.passageCount)))
    }
    let names = MedicineNamesBuilder(analyzer).names(
      of: leaflets.map {
        MedicineNamesBuilder.Named(stem: $0.stem, title: $0.title, genericName: $0.genericName)
      })
    let catalogue = ShelfCatalogue(
      stems: TextTable(leaflets.map(\.stem)), titles: TextTable(leaflets.map(\.title)),
      genericNames: TextTable(leaflets.map(\.genericName)), paths: TextTable(leaflets.map(\.path)),
      hashes: TextTable(leaflets.map(\.hash)), places: places, numbers: WordTable(numbers), names: names)
    return ShelfFile.blocks(
      hash: folder.hash, understandingHash: hash, understanding: understanding, catalogue: catalogue,
      records: leaflets.map(\.record))
  }
}
