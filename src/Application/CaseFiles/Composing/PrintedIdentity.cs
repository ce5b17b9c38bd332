namespace CaseTracker.Application.CaseFiles.Composing;

/// <summary>Who a victim is, on the way into the prosecution's own copy. Names and birth date only: where someone can be found is printed nowhere. Its text form says nothing.</summary>
public sealed record PrintedIdentity(Guid VictimId, string GivenName, string FamilyName, DateOnly? BirthDate)
{
    public override string ToString() => "•••";
}
