namespace Campaign.Content.Files;

/// <summary>Content files that everything else depends on have faults; the message lists all of them.</summary>
public sealed class ContentFaultException(IReadOnlyList<ContentFault> faults) : Exception(string.Join('\n', faults))
{
    /// <summary>The faults.</summary>
    public IReadOnlyList<ContentFault> Faults => faults;

    internal static void ThrowIfAny(IReadOnlyList<ContentFault> faults)
    {
        if (faults.Count > 0)
            throw new ContentFaultException(faults);
    }
}
