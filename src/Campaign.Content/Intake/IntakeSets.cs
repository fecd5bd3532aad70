using System.Text.Json;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Intake;

/// <summary>Which items an intake made and changed, so that they can be published and withdrawn together.</summary>
internal sealed class IntakeSets(IKeyValueService values, TimeProvider time)
{
    private const string Prefix = "campaign.intake/";

    /// <summary>Keeps a set and gives it a key.</summary>
    public Guid Keep(IReadOnlyList<Guid> made, IReadOnlyList<Guid> changed)
    {
        var key = Guid.NewGuid();
        Save(key, new IntakeSet(made, changed) { MadeAt = time.GetUtcNow() });
        return key;
    }

    /// <summary>A set; null when there is none of this key.</summary>
    public IntakeSet? Find(Guid key) =>
        values.GetValue($"{Prefix}{key}") is { } text ? JsonSerializer.Deserialize<IntakeSet>(text) : null;

    /// <summary>
    /// Keeps another hour of a set, or none. Call it in a scope that holds the lock of the content tree.
    /// </summary>
    public void SetHour(Guid key, IntakeHour? hour)
    {
        if (Find(key) is { } set && set.Hour != hour)
            Save(key, set with { Hour = hour });
    }

    /// <summary>All sets, the latest first.</summary>
    public IReadOnlyList<(Guid Key, IntakeSet Set)> All() =>
        [
            .. (values.FindByKeyPrefix(Prefix) ?? new Dictionary<string, string?>())
                .Where(x => x.Value is not null && Guid.TryParse(x.Key[Prefix.Length..], out _))
                .Select(x => (Guid.Parse(x.Key[Prefix.Length..]), JsonSerializer.Deserialize<IntakeSet>(x.Value!)!))
                .OrderByDescending(x => x.Item2.MadeAt),
        ];

    private void Save(Guid key, IntakeSet set) => values.SetValue($"{Prefix}{key}", JsonSerializer.Serialize(set));
}

/// <summary>What one intake made.</summary>
/// <param name="Made">Keys of new items, what others rest on first.</param>
/// <param name="Changed">Keys of items that were there and got a changed draft.</param>
internal sealed record IntakeSet(IReadOnlyList<Guid> Made, IReadOnlyList<Guid> Changed)
{
    /// <summary>When it was made; null for sets that are older than this note.</summary>
    public DateTimeOffset? MadeAt { get; init; }

    /// <summary>When it is to be published; null when nobody set an hour.</summary>
    public IntakeHour? Hour { get; init; }
}

/// <summary>The hour at which a set is to be published.</summary>
/// <param name="At">The moment.</param>
/// <param name="Officer">Umbraco's number of the officer who set it.</param>
internal sealed record IntakeHour(DateTimeOffset At, int Officer)
{
    /// <summary>Why nothing was published at the hour; null while it waits.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether the officer was told of the failure.</summary>
    public bool Told { get; init; }
}
