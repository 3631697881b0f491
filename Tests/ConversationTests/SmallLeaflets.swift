/// Two short leaflets; only the first has a disclaimer of its own.
enum SmallLeaflets {
  static let disclaimer = "Alphavite words are for general knowledge and no medical advice."

  static let alphavite = """
    ---
    title: Alphavite
    ---

    # Alphavite
    ### Generic Name
    Alphavite

    ### Usage
    Alphavite is used against tired legs.

    ### Dosage
    Adults take one tablet in the morning and one in the evening.

    For children, ask a doctor before giving Alphavite.

    ### Side Effects
    Common side effects include:

    * Headache
    * Dry mouth

    ### How it Works
    It wakes the legs up.

    ### Precautions
    * **Kidney disease:** People with kidney disease should not take Alphavite.
    * **Pregnancy:** Ask a doctor if you are pregnant.

    ### FAQs
    * **Q: How should I store Alphavite?** A: Keep it in the fridge.
    * **Q: What should I do if I miss a dose of Alphavite?** A: Leave it out and go on as before.

    **Disclaimer:** \(disclaimer)

    """

  static let betazine = """
    ---
    title: Betazine
    ---

    # Betazine
    ### Generic Name
    Betazine

    ### Usage
    Betazine is used against cold hands.

    ### Dosage
    Adults take five drops at noon.

    ### FAQs
    * **Q: How should I store Betazine?** A: Keep it in a dark cupboard.

    """
}
