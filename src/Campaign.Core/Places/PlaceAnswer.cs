using System.Collections.Immutable;

namespace Campaign.Core.Places;

/// <summary>
/// The result of a lookup: today's units, a choice to make, or nothing. When several places share a name, the lookup
/// asks and never guesses.
/// </summary>
public sealed record PlaceAnswer
{
    /// <summary>No place was asked for.</summary>
    public static PlaceAnswer Nowhere { get; } = new();

    /// <summary>
    /// Today's units; empty when none was found or there is a choice to make. There are several when a former unit was
    /// divided.
    /// </summary>
    public ImmutableArray<Place> Places { get; init; } = [];

    /// <summary>Places to choose from, some of them former ones; empty when there is no choice to make.</summary>
    public ImmutableArray<Place> Choices { get; init; } = [];

    /// <summary>Places with a similar name, when no place has the name that was typed.</summary>
    public ImmutableArray<Place> Near { get; init; } = [];

    /// <summary>The former unit that was meant, when <see cref="Places"/> are its successors.</summary>
    public Place? Former { get; init; }

    /// <summary>
    /// The part of the text that no place matches, when <see cref="Choices"/> are the places around it.
    /// </summary>
    public string? Unknown { get; init; }

    /// <summary>The places to offer: several of the same name, or similar ones.</summary>
    public ImmutableArray<Place> Offered => Choices.IsEmpty ? Near : Choices;
}
