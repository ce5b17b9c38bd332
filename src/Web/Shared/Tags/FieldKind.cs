namespace CaseTracker.Web.Shared.Tags;

public enum FieldKind
{
    /// <summary>By the type of the property, whether there are items, and whether rows are given.</summary>
    Auto,
    Text,
    Email,
    Password,

    /// <summary>Digits typed from an authenticator.</summary>
    OneTimeCode,
    Number,
    Date,

    /// <summary>Date and time of day in the unit's zone.</summary>
    Instant,
    TextArea,
    Select,
    Radios,
    Checkbox,
    Checkboxes,
    File,
}
