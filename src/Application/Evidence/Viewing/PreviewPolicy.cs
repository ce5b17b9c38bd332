namespace CaseTracker.Application.Evidence.Viewing;

/// <summary>What the operator decided about previews.</summary>
/// <param name="NotScannedToo">Files that no scanner has answered for are shown as well, marked as such; what a scanner objected to or could not look into never is.</param>
public sealed record PreviewPolicy(bool NotScannedToo);
