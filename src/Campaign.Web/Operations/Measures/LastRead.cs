namespace Campaign.Web.Operations.Measures;

/// <summary>
/// What was read last, until it is too old to be told: where reading hangs, an old number would look like a good one.
/// </summary>
/// <param name="clock">The time.</param>
/// <param name="fresh">For how long it is told.</param>
internal sealed class LastRead<T>(TimeProvider clock, TimeSpan fresh)
    where T : class
{
    private volatile Tuple<T, DateTimeOffset>? _read;

    /// <summary>Null: nothing was read, or too long ago.</summary>
    public T? Value
    {
        get => _read is { } read && clock.GetUtcNow() - read.Item2 < fresh ? read.Item1 : null;
        set => _read = value is null ? null : new(value, clock.GetUtcNow());
    }
}
