namespace Campaign.Core.Speakers;

/// <summary>Names of the fields in which officers set what kits of speakers are made of.</summary>
public static class SpeakerChoiceFields
{
    /// <summary>Steps of meetings.</summary>
    public const string Meetings = "speakerMeetings";

    /// <summary>What one question with its answer takes.</summary>
    public const string QuestionMinutes = "speakerQuestionMinutes";

    /// <summary>Kinds of scripts that can be said in a room.</summary>
    public const string ScriptKinds = "speakerScriptKinds";

    /// <summary>What to say first.</summary>
    public const string Opening = "speakerOpening";

    /// <summary>What nobody is asked in public.</summary>
    public const string NeverAsk = "speakerNeverAsk";

    /// <summary>What to do when somebody comes afterwards.</summary>
    public const string Afterwards = "speakerAfterwards";

    /// <summary>How to count without names.</summary>
    public const string Counting = "speakerCounting";

    /// <summary>What people ask.</summary>
    public const string Questions = "speakerQuestions";

    /// <summary>The quiz.</summary>
    public const string Quiz = "speakerQuiz";
}
