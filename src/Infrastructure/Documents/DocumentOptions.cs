namespace CaseTracker.Infrastructure.Documents;

/// <summary>Configuration section <c>Documents</c>: where the engine lies and how far it is shut in.</summary>
internal sealed class DocumentOptions
{
    /// <summary>Holds worker.mjs, templates and node_modules. Null: found by <see cref="Worker"/>.</summary>
    public string? WorkerDirectory { get; set; }

    /// <summary>Holds the fonts and nothing else. Null: <c>fonts</c> in the worker directory.</summary>
    public string? FontDirectory { get; set; }

    /// <summary>A path, or a name that is looked up in PATH.</summary>
    public string NodePath { get; set; } = "node";

    public string BubblewrapPath { get; set; } = "bwrap";

    public string UnsharePath { get; set; } = "unshare";

    /// <summary>True: no document is made where bubblewrap cannot run. False: a process without a network will do; with one, never.</summary>
    public bool RequireSandbox { get; set; } = true;

    /// <summary>Marking on the cover and on every page.</summary>
    public string Classification { get; set; } = "OFFICIAL – SENSITIVE: VICTIM PROTECTION";

    public int TimeoutSeconds { get; set; } = 120;

    /// <summary>About 4 MB a page: 400 pages fit.</summary>
    public int MemoryMegabytes { get; set; } = 2048;

    public string Worker => Path.GetFullPath(WorkerDirectory ?? FromSource() ?? Path.Combine(AppContext.BaseDirectory, "Typst"));

    public string Fonts => Path.GetFullPath(FontDirectory ?? Path.Combine(Worker, "fonts"));

    /// <summary>The source folder when the program runs from a checkout: packages and fonts are installed there, not in each output folder.</summary>
    private static string? FromSource()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "src", "Infrastructure", "Documents", "Typst");
            if (Directory.Exists(Path.Combine(folder, "node_modules")))
            {
                return folder;
            }
        }

        return null;
    }
}
