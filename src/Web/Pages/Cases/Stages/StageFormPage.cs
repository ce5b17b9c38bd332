using CaseTracker.Application.Suspects.Stages;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Common;
using CaseTracker.Web.Shared.Tags;
using Microsoft.AspNetCore.Mvc;

namespace CaseTracker.Web.Pages.Cases.Stages;

/// <summary>A page that moves a case, or somebody in it, to another stage.</summary>
public abstract class StageFormPage : CaseViewPage
{
    [BindProperty]
    public StageForm Input { get; set; } = new();

    public abstract IEnumerable<string> MayFollow { get; }

    public IEnumerable<Choice> Stages => MayFollow.Select(stage => new Choice(stage, Label("CaseStage", stage), null, CaseStages.MainLine.Contains(stage) ? T["Main line"] : T["Beside the main line"]));

    public IEnumerable<Choice> Blocks => Choices("BlockReason");

    /// <summary>A suspect with counts has to be assessed first.</summary>
    public bool Assess { get; private set; }

    /// <summary>An element is unproved or rests on testimony alone: it asks why to charge now.</summary>
    public bool ProofLacking { get; private set; }

    protected StageText Given => new(Input.Stage ?? "", Input.Reason ?? "", Input.ProofReason, Input.On, Input.BlockedBy, Input.ExpectedBy, Input.OtherCase, Input.ToState?.Trim().ToUpperInvariant());

    protected void Explain(Result done)
    {
        ProofLacking = done.Refusal?.Code == "case.proof_reason_needed" || !string.IsNullOrEmpty(Input.ProofReason);
        Assess = done.Refusal?.Code == "case.assessment_needed";
    }
}

/// <summary>The fields of a move as a form sends them.</summary>
public sealed record StageForm
{
    public string? Stage { get; init; }

    public string? Reason { get; init; }

    public string? ProofReason { get; init; }

    public DateOnly? On { get; init; }

    public string? BlockedBy { get; init; }

    public DateOnly? ExpectedBy { get; init; }

    public string? OtherCase { get; init; }

    public string? ToState { get; init; }
}
