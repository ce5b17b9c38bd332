namespace CaseTracker.Infrastructure.Persistence;

/// <summary>The application's own lock on cases. No configuration opens it; only the test that shows row-level security holding alone registers an open one.</summary>
internal sealed class CaseLock
{
    internal bool Open { get; init; }
}
