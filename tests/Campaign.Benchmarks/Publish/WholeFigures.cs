namespace Campaign.Benchmarks.Publish;

/// <summary>What one number of items costs: medians, in milliseconds where nothing else is said.</summary>
internal sealed record WholeFigures
{
    public required int Items { get; init; }

    /// <summary>Seconds to the first answer of an empty database, with the import.</summary>
    public required double Import { get; init; }

    /// <summary>Seconds from a start to the first answer.</summary>
    public double Start { get; init; }

    /// <summary>MiB after 120 requests.</summary>
    public double Memory { get; init; }

    /// <summary>An officer's saving and publishing.</summary>
    public double Save { get; init; }

    /// <summary>From there until the same node shows it.</summary>
    public double Visible { get; init; }

    /// <summary>Until another process shows it.</summary>
    public double VisibleElsewhere { get; init; }

    /// <summary>A list that was not asked for before.</summary>
    public double List { get; init; }

    /// <summary>A search by the API that was not asked for before.</summary>
    public double Search { get; init; }

    /// <summary>The page of a search.</summary>
    public double Page { get; init; }

    /// <summary>In which a new mirror is complete, each item a file in memory.</summary>
    public double Mirror { get; init; }

    /// <summary>In which a mirror has what was published since.</summary>
    public double Delta { get; init; }
}
