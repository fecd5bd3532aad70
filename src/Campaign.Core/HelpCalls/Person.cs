namespace Campaign.Core.HelpCalls;

/// <summary>What a word says of the person who is spoken of. A mention may have several of these.</summary>
[Flags]
internal enum Person
{
    /// <summary>No word for a person.</summary>
    None = 0,

    /// <summary>Whoever writes.</summary>
    Writer = 1,

    /// <summary>Somebody younger, who may be whoever writes: «em», «con», «cháu».</summary>
    Young = 2,

    /// <summary>A child.</summary>
    Child = 4,

    /// <summary>A grown-up.</summary>
    Grown = 8,

    /// <summary>Somebody who works, studies at a university or is married, however young they are called.</summary>
    Settled = 16,

    /// <summary>What makes somebody else of a younger one: «em gái», «con bên cạnh».</summary>
    Kin = 32,

    /// <summary>What only goes on with the mention: «của», «nhà», «học».</summary>
    Beside = 64,
}
