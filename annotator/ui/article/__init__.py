"""The article on its page: geometry, painting, hit testing, selection and the cards beside it."""
