using System.Collections.Immutable;

namespace Campaign.Core.Places;

/// <summary>
/// What a lookup found: units of today, or a question, or nothing. A name that several places share is asked about and
/// never guessed.
/// </summary>
public sealed record PlaceAnswer
{
    /// <summary>No place was asked for.</summary>
    public static PlaceAnswer Nowhere { get; } = new();

    /// <summary>
    /// The units of today; empty when none was found or when there is a question. More than one when a former unit lives
    /// on in several.
    /// </summary>
    public ImmutableArray<Place> Places { get; init; } = [];

    /// <summary>Places to choose among, some of them former ones; empty when there is no question.</summary>
    public ImmutableArray<Place> Choices { get; init; } = [];

    /// <summary>Places with a similar name, when nothing bears the one that was typed.</summary>
    public ImmutableArray<Place> Near { get; init; } = [];

    /// <summary>The former unit that was meant, when <see cref="Places"/> stand for it.</summary>
    public Place? Former { get; init; }

    /// <summary>A part of what was typed that nobody knows, when <see cref="Choices"/> are what lies around it.</summary>
    public string? Unknown { get; init; }

    /// <summary>What somebody can choose from: several places of a name, or similar ones.</summary>
    public ImmutableArray<Place> Offered => Choices.IsEmpty ? Near : Choices;
}
