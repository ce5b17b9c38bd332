using CaseTracker.Domain.Common;
using CaseTracker.Domain.Suspects;

namespace CaseTracker.Domain.Tests.Suspects;

public sealed class SuspectTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 5, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, "S-01")]
    [InlineData(12, "S-12")]
    [InlineData(100, "S-100")]
    public void The_reference_is_the_number_within_the_case(int number, string reference) =>
        Assert.Equal(reference, Suspect.Identify(CaseId.New(), number, SuspectKind.Person, "A. B.", "RECRUITER", "", Now).Reference);

    [Fact]
    public void A_correction_replaces_name_role_and_remarks_and_leaves_reference_and_kind()
    {
        var suspect = Suspect.Identify(CaseId.New(), 2, SuspectKind.Organisation, " Harbour Ltd ", "BENEFICIARY_COMPANY", "", Now);
        var (id, recorded) = (suspect.Id, suspect.RecordedAt);
        Assert.Equal("Harbour Ltd", suspect.Name);

        Assert.False(suspect.Correct(" Harbour Foods Ltd ", "EXPLOITER", " renamed 2025 ").IsRefused);

        Assert.Equal(("Harbour Foods Ltd", "EXPLOITER", "renamed 2025"), (suspect.Name, suspect.ChainRole, suspect.Remarks));
        Assert.Equal((id, "S-02", SuspectKind.Organisation, recorded), (suspect.Id, suspect.Reference, suspect.Kind, suspect.RecordedAt));
    }
}
