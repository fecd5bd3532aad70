using System.Runtime.ExceptionServices;

namespace Campaign.UmbracoHost.ReadersFirst;

/// <summary>
/// What storage said last while a request was worked on. Umbraco's services catch whatever a save throws and call it
/// "Unknown"; without this, that is what an officer would read while the database is away.
/// </summary>
internal static class SwallowedFault
{
    private static readonly AsyncLocal<Seen?> Current = new();

    /// <summary>From now on, faults of this request are noted.</summary>
    public static void Watch() => Current.Value = new();

    /// <summary>Notes a fault of storage; others are none of its business.</summary>
    public static void Note(Exception fault)
    {
        if (Current.Value is { } seen && StorageFaults.Of(fault) is not null)
            seen.Fault = fault;
    }

    /// <summary>Throws what was noted, if anything was.</summary>
    public static void Rethrow()
    {
        if (Current.Value?.Fault is { } fault)
            ExceptionDispatchInfo.Throw(fault);
    }

    // The flow of a request shares it, also what began after Watch and ends elsewhere.
    private sealed class Seen
    {
        public Exception? Fault { get; set; }
    }
}
