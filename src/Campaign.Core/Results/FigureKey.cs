using Campaign.Core.Places;

namespace Campaign.Core.Results;

/// <summary>What a figure counts.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Level">Level of the bodies that did it; null when the indicator does not tell levels apart.</param>
public readonly record struct FigureKey(string Indicator, PlaceLevel? Level);
