namespace CaseTracker.Infrastructure.Documents;

/// <summary>The command line that shuts the engine in, and the engine's folders as seen from inside.</summary>
/// <param name="Complete">False when only the network is denied: files of the host stay readable.</param>
internal sealed record Enclosure(string Name, bool Complete, IReadOnlyList<string> Prefix, string Node, string Worker, string Fonts)
{
    /// <summary>Inside there is node with its libraries, the worker and the fonts: no network, no /etc, no /proc, no home, no data folder, nothing to write to but a memory /tmp.</summary>
    public static Enclosure Bubblewrap(DocumentOptions options, string node) => new("bubblewrap", Complete: true,
        Sandboxing.Bubblewrap.Prefix(options.BubblewrapPath,
        [
            (node, "/opt/node"),
            (Path.Combine(options.Worker, "worker.mjs"), "/opt/worker/worker.mjs"),
            (Path.Combine(options.Worker, "document.typ"), "/opt/worker/document.typ"),
            (Path.Combine(options.Worker, "bundle.typ"), "/opt/worker/bundle.typ"),
            (Path.Combine(options.Worker, "node_modules"), "/opt/worker/node_modules"),
            (options.Fonts, "/opt/fonts"),
        ]), "/opt/node", "/opt/worker", "/opt/fonts");

    /// <summary>A network namespace of its own; the user namespace is what lets an ordinary account make one.</summary>
    public static Enclosure WithoutNetwork(DocumentOptions options, string node, bool userNamespace) => new("unshare", Complete: false,
        userNamespace ? [options.UnsharePath, "--map-root-user", "--net", "--"] : [options.UnsharePath, "--net", "--"],
        node, options.Worker, options.Fonts);
}
