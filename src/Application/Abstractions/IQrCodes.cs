namespace CaseTracker.Application.Abstractions;

/// <summary>Text as a picture for a camera.</summary>
public interface IQrCodes
{
    /// <summary>SVG; readable with 15 % of it lost, as on a scratched label.</summary>
    string Svg(string text);
}
