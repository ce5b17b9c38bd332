using CaseTracker.Domain.Audit;
using CaseTracker.Domain.Common;
using MediatR;

namespace CaseTracker.Application.Abstractions;

/// <summary>Every request: it says who may send it (<see cref="RequiresAttribute"/>) and how it is recorded (<see cref="AuditedAttribute"/>).</summary>
public interface IUseCase<TResponse> : IRequest<TResponse> where TResponse : IRefusable<TResponse>;

/// <summary>Marks what changes something: it may carry an idempotency key.</summary>
public interface ICommandUseCase;

public interface ICommand : IUseCase<Result>, ICommandUseCase;

public interface ICommand<T> : IUseCase<Result<T>>, ICommandUseCase;

public interface IQuery<T> : IUseCase<Result<T>>;

/// <summary>A request about one case, or about something inside one. The pipeline checks the caller's relation to that case before the handler runs.</summary>
public interface ICaseScoped
{
    CaseScope Scope { get; }
}

/// <summary>The thing by which a request names its case.</summary>
public readonly record struct CaseScope(AuditObject Kind, Guid Id)
{
    public static CaseScope Case(Guid id) => new(AuditObject.Case, id);

    public static CaseScope Victim(Guid id) => new(AuditObject.Victim, id);

    public static CaseScope ProtectionMeasure(Guid id) => new(AuditObject.ProtectionMeasure, id);

    public static CaseScope Exhibit(Guid id) => new(AuditObject.Exhibit, id);

    public static CaseScope HandOver(Guid id) => new(AuditObject.HandOver, id);

    public static CaseScope Incident(Guid id) => new(AuditObject.Incident, id);

    public static CaseScope Opening(Guid id) => new(AuditObject.Opening, id);

    public static CaseScope Deadline(Guid id) => new(AuditObject.Deadline, id);

    public static CaseScope Document(Guid id) => new(AuditObject.Document, id);

    public static CaseScope Hearing(Guid id) => new(AuditObject.Hearing, id);

    public static CaseScope Redaction(Guid id) => new(AuditObject.Redaction, id);

    public static CaseScope Bundle(Guid id) => new(AuditObject.Bundle, id);

    public static CaseScope BundleVersion(Guid id) => new(AuditObject.BundleVersion, id);

    public static CaseScope Suspect(Guid id) => new(AuditObject.Suspect, id);

    public static CaseScope DisclosureItem(Guid id) => new(AuditObject.DisclosureItem, id);

    public static CaseScope ReleaseSet(Guid id) => new(AuditObject.ReleaseSet, id);
}

/// <summary>The permission a request needs; one of <see cref="Access.Permissions"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(string permission) : Attribute
{
    public string Permission => permission;
}

/// <summary>How the request stands in the audit trail (docs/events.md).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AuditedAttribute(AuditAct act, AuditObject subject) : Attribute
{
    public AuditAct Act => act;

    public AuditObject Subject => subject;
}
