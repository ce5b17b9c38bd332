using CaseTracker.Domain.Common;
using CaseTracker.Domain.Documents;

namespace CaseTracker.Domain.Tests.Documents;

public sealed class CaseDocumentTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly UserId Lead = UserId.New();
    private static readonly PrintedFile File = new(Guid.CreateVersion7(), 3, 1000, new string('a', 64), "engine");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_cancelled_document_can_neither_begin_nor_finish(bool running)
    {
        var document = Asked();
        if (running) Assert.False(document.Begin().IsRefused);
        Assert.False(document.Cancel(Now).IsRefused);
        Assert.True(document.Begin().IsRefused);
        Assert.True(document.Finish(File, [], Now).IsRefused);
        Assert.Null(document.File);
        Assert.Equal(DocumentRefusals.NothingToCancel, document.Cancel(Now).Refusal);
    }

    [Fact]
    public void A_second_attempt_keeps_the_number_and_gets_another_mark()
    {
        var document = Asked();
        _ = document.Fail("timeout", Now);
        var again = document.TryAgain(new CopyOf(DocumentId.New(), 7, "bbbb", []), UserId.New(), Now).Value;
        Assert.Equal((7, 2, document.Id, "bbbb", "High Court"), (again.Number, again.Attempt, again.RetryOfId!.Value, again.CopyMark, again.Recipient));
        Assert.Equal(document.SectionNames, again.SectionNames);
        Assert.Equal(DocumentState.Failed, document.State);
    }

    [Fact]
    public void What_runs_or_is_done_is_not_tried_again()
    {
        var document = Asked();
        Assert.Equal(DocumentRefusals.NothingToRetry, document.TryAgain(new CopyOf(DocumentId.New(), 7, "b", []), Lead, Now).Refusal);
        _ = document.Begin();
        _ = document.Finish(File, [], Now);
        Assert.Equal(DocumentRefusals.NothingToRetry, document.TryAgain(new CopyOf(DocumentId.New(), 7, "b", []), Lead, Now).Refusal);
    }

    [Fact]
    public void Nobody_else_tries_again_what_was_to_name_victims()
    {
        var document = CaseDocument.Ask(CaseId.New(), new(DocumentKind.CaseFile, DocumentAudience.Prosecution) { IdentityPurpose = "COURT_FILING" }, new CopyOf(DocumentId.New(), 1, "a", [1]), Lead, Now);
        _ = document.Begin();
        Assert.Equal(DocumentRefusals.NobodyToReveal, document.Reveal([]).Refusal);
        _ = document.Fail("identities_refused", Now);
        Assert.Equal(DocumentRefusals.AskedByAnother, document.TryAgain(new CopyOf(DocumentId.New(), 1, "b", [1]), UserId.New(), Now).Refusal);
    }

    private static CaseDocument Asked() => CaseDocument.Ask(
        CaseId.New(), new(DocumentKind.CaseFile, DocumentAudience.Court) { Recipient = "High Court" }, new CopyOf(DocumentId.New(), 7, "aaaa", []), Lead, Now);
}
