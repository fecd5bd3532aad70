namespace Campaign.Core.Speakers;

/// <summary>What a step of a meeting is about.</summary>
public enum SpeakerPart
{
    /// <summary>Who is speaking, and that nobody has to tell anything.</summary>
    Opening,

    /// <summary>Messages, each with the help line it needs.</summary>
    Messages,

    /// <summary>Scripts that are also broadcast.</summary>
    Scripts,

    /// <summary>Questions and answers.</summary>
    Questions,

    /// <summary>A quiz.</summary>
    Quiz,

    /// <summary>Help lines, and the sheet to leave behind.</summary>
    Help,
}
