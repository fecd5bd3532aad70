namespace Campaign.UmbracoHost.Startup;

/// <summary>The host cannot start; every reason found is named.</summary>
/// <param name="faults">One sentence per fault: what is wrong, where, and what to do.</param>
public sealed class StartupFaultException(params IReadOnlyList<string> faults)
    : Exception("Cannot start: " + string.Join(" ", faults))
{
    /// <summary>The faults, one sentence each.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
