using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Application.Common;
using CaseTracker.Application.Victims.Welfare;
using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using CaseTracker.Domain.Victims;
using CaseTracker.Domain.Victims.Consents;
using FluentValidation;
using MediatR;

namespace CaseTracker.Application.Victims.Consents;

/// <summary>The caller told a victim of their rights.</summary>
/// <param name="Notice">Code of the list RightsNotice.</param>
/// <param name="Language">ISO 639 code of the language it was told in.</param>
[Requires(Permissions.WelfareWrite), Audited(AuditAct.Collect, AuditObject.Victim)]
public sealed record RecordRightsNoticeCommand(Guid VictimId, string Notice, string Language, DateOnly ToldOn, string Note) : ICommand, ICaseScoped
{
    CaseScope ICaseScoped.Scope => CaseScope.Victim(VictimId);

    public override string ToString() => $"{nameof(RecordRightsNoticeCommand)} •••";
}

internal sealed class RecordRightsNoticeValidator : AbstractValidator<RecordRightsNoticeCommand>
{
    public RecordRightsNoticeValidator(IReferenceCodes codes, ICurrentUser user, TimeProvider clock)
    {
        var today = user.Actor.Today(clock);
        _ = RuleFor(c => c.Notice).CodeOf(codes, "RightsNotice", today);
        _ = RuleFor(c => c.Language).NotEmpty().WithMessage("This is required.").OptionalLanguage();
        _ = RuleFor(c => c.ToldOn).PastDay(today);
        _ = RuleFor(c => c.Note).OptionalText(VictimRecord.TextMaxLength);
    }
}

internal sealed class RecordRightsNoticeHandler(ICaseTrackerDb db, VictimRecording recording) : IRequestHandler<RecordRightsNoticeCommand, Result>
{
    public async Task<Result> Handle(RecordRightsNoticeCommand command, CancellationToken ct)
    {
        var of = await recording.SealAsync(command.VictimId, VictimRecording.RightsNotices, new() { ["note"] = command.Note.Trim() }, ct);
        _ = db.RightsNotices.Add(RightsNotice.Tell(of, command.Notice, command.Language, command.ToldOn));
        return Result.Done;
    }
}
