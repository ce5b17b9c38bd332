using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Proof;
using CaseTracker.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CaseTracker.Application.Abstractions;

/// <summary>Proof, tasks, advice and strategy.</summary>
public partial interface ICaseTrackerDb
{
    DbSet<ExhibitSource> ExhibitSources { get; }

    DbSet<ChargedDespite> ChargedDespite { get; }

    DbSet<CaseTask> Tasks { get; }

    DbSet<WrittenAdvice> Advice { get; }

    DbSet<CaseStrategy> Strategies { get; }
}
