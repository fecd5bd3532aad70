namespace Campaign.Core.Wording;

/// <summary>Names of the fields in which officers set the forms of a campaign or year.</summary>
public static class FormChoiceFields
{
    /// <summary>Messages that a text for telephones may take.</summary>
    public const string PhoneMessages = "phoneMessages";

    /// <summary>Characters of a post.</summary>
    public const string PostCharacters = "postCharacters";

    /// <summary>Characters of a caption.</summary>
    public const string CaptionCharacters = "captionCharacters";

    /// <summary>Seconds of a text that is read aloud.</summary>
    public const string RadioSeconds = "radioSeconds";

    /// <summary>Tags on a post.</summary>
    public const string HashtagCount = "hashtagCount";

    /// <summary>Words for tags.</summary>
    public const string Hashtags = "hashtags";

    /// <summary>Name that telephone messages come from.</summary>
    public const string Sender = "phoneBrand";

    /// <summary>What telephone messages begin with.</summary>
    public const string SenderBegins = "phoneBegins";

    /// <summary>What telephone messages end with.</summary>
    public const string SenderEnds = "phoneEnds";

    /// <summary>Templates.</summary>
    public const string Templates = "formTemplates";

    /// <summary>Pictures that are offered.</summary>
    public const string Pictures = "formPictures";

    /// <summary>Sizes of pictures that officers added.</summary>
    public const string Sizes = "formSizes";
}
