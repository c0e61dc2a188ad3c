import Segmentation
import Testing

@Suite struct SegmentationLevelTests {
  @Test func `levels are named and go from coarse to fine`() {
    #expect(SegmentationLevel.allCases.map(\.rawValue) == ["paragraph", "sentence", "token"])
  }
}
