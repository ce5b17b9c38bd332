namespace CaseTracker.Web.Shared.Tags;

/// <summary>One thing to choose in a select, radio or checkbox group.</summary>
/// <param name="Label">Already in the viewer's language.</param>
/// <param name="Hint">A line under the label; not shown in selects.</param>
/// <param name="Group">Heading in a select; null for none.</param>
public sealed record Choice(string Value, string Label, string? Hint = null, string? Group = null)
{
    public Choice(Guid value, string label) : this(value.ToString(), label)
    {
    }
}
