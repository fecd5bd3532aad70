namespace Campaign.Rendering.Cache;

/// <summary>Who causes a render: visitors share an hourly budget, publishing and the command line do not.</summary>
/// <param name="Visitor">The visitor; null: an editor.</param>
public readonly record struct RenderCause(Visitor? Visitor)
{
    /// <summary>Publishing, pre-rendering, the command line.</summary>
    public static RenderCause Editor { get; } = new(null);
}

/// <summary>A visitor who asks for something that was not rendered ahead.</summary>
/// <param name="Client">Whom the render is counted for.</param>
/// <param name="HasKey">Asks with an API key.</param>
/// <param name="IsOfTheDay">Asks for the programme of the day, which a station is about to read out.</param>
/// <param name="IsItsOwn">
/// Asks for the programme of the day with the key of the place whose programme it is. Only the key's share limits it:
/// what others had made must not leave a station silent.
/// </param>
public sealed record Visitor(string Client, bool HasKey = false, bool IsOfTheDay = false, bool IsItsOwn = false)
{
    /// <summary>Whether the reserve is open to this render.</summary>
    public bool MayUseReserve => HasKey || IsOfTheDay;
}
