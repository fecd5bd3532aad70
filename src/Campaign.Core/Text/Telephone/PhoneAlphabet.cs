namespace Campaign.Core.Text.Telephone;

/// <summary>How a telephone message is coded.</summary>
public enum PhoneAlphabet
{
    /// <summary>Seven bits a character: 160 in one message, 153 in each of several.</summary>
    Gsm7,

    /// <summary>Sixteen bits a code unit: 70 in one message, 67 in each of several.</summary>
    Ucs2,
}
